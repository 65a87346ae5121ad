# Installs the engine, builds examples/library against it as a stranger would, and runs it:
#   cmake -DSOURCE=… -DBUILD=… -DCOMPILER=… -P library.cmake
set(work ${BUILD}/tests/library)
file(REMOVE_RECURSE ${work})

function(must)
  execute_process(COMMAND ${ARGV} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(result)
    message(FATAL_ERROR "${ARGV}\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

must(${CMAKE_COMMAND} --install ${BUILD} --component library --prefix ${work}/prefix)
must(${CMAKE_COMMAND} -S ${SOURCE}/examples/library -B ${work}/build -G Ninja
     -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_PREFIX_PATH=${work}/prefix)
must(${CMAKE_COMMAND} --build ${work}/build)
must(${work}/build/trace_model ${SOURCE}/examples/models/language "To be, or not to be")
if(NOT output MATCHES "layer 0: ")
  message(FATAL_ERROR "unexpected output: ${output}")
endif()
