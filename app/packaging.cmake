# What an installed copy consists of, and its packages: `cpack --preset release` writes a .deb and a
# .tar.gz.
set(APPLICATION_ID io.github.attention_visualizer)
set(desktop ${PROJECT_SOURCE_DIR}/resources/desktop)
set(icons ${PROJECT_SOURCE_DIR}/resources/icons)
set(manual ${CMAKE_CURRENT_BINARY_DIR}/manual)
set(share ${CMAKE_INSTALL_DATADIR})
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME program) # the engine is a component of its own

install(TARGETS attention-visualizer RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${desktop}/${APPLICATION_ID}.desktop DESTINATION ${share}/applications)

# Where the project lives and who answers for a package is known to whoever publishes it alone:
# nothing is claimed that is not told.
set(ATTENTION_VISUALIZER_HOMEPAGE "" CACHE STRING
    "Address of the project's pages, with screenshots/main.png and others, for packages")
set(ATTENTION_VISUALIZER_CONTACT "" CACHE STRING
    "Maintainer of the package, Name <address>; otherwise DEBFULLNAME and DEBEMAIL")
set(maintainer "${ATTENTION_VISUALIZER_CONTACT}")
if(NOT maintainer AND DEFINED ENV{DEBEMAIL})
  set(maintainer "$ENV{DEBFULLNAME} <$ENV{DEBEMAIL}>")
elseif(NOT maintainer)
  set(maintainer "The Attention Visualizer authors <nobody@attention-visualizer.invalid>")
endif()

# The component's description, with the address and the pictures below it where there is one.
function(write_metainfo file address)
  set(pages)
  if(address)
    file(READ ${desktop}/screenshots.xml.in pages)
    string(CONFIGURE "${pages}" pages @ONLY)
  endif()
  configure_file(${desktop}/${APPLICATION_ID}.metainfo.xml.in ${file} @ONLY)
endfunction()
write_metainfo(${CMAKE_CURRENT_BINARY_DIR}/${APPLICATION_ID}.metainfo.xml
               "${ATTENTION_VISUALIZER_HOMEPAGE}")
# As it would be published, for tests.
write_metainfo(${CMAKE_CURRENT_BINARY_DIR}/published/${APPLICATION_ID}.metainfo.xml
               https://example.org)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${APPLICATION_ID}.metainfo.xml
        DESTINATION ${share}/metainfo)
install(FILES ${desktop}/${APPLICATION_ID}.mime.xml
        DESTINATION ${share}/mime/packages RENAME ${APPLICATION_ID}.xml)
install(FILES ${icons}/attention-visualizer.svg
        DESTINATION ${share}/icons/hicolor/scalable/apps RENAME ${APPLICATION_ID}.svg)
install(DIRECTORY ${icons}/mime/ DESTINATION ${share}/icons/hicolor/scalable/mimetypes)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/examples/models ${PROJECT_SOURCE_DIR}/examples/images
                  ${PROJECT_SOURCE_DIR}/examples/pictures ${PROJECT_SOURCE_DIR}/examples/sounds
                  ${PROJECT_SOURCE_DIR}/examples/python ${PROJECT_SOURCE_DIR}/examples/atlases
        DESTINATION ${share}/attention-visualizer/examples)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/lessons
        DESTINATION ${share}/attention-visualizer)
install(FILES ${PROJECT_SOURCE_DIR}/examples/sentences.json
        DESTINATION ${share}/attention-visualizer/examples)
install(FILES ${manual}/attention-visualizer.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${manual}/attention-visualizer.bash
        DESTINATION ${share}/bash-completion/completions RENAME attention-visualizer)
install(FILES ${manual}/attention-visualizer.zsh
        DESTINATION ${share}/zsh/vendor-completions RENAME _attention-visualizer)
install(FILES ${manual}/attention-visualizer.fish DESTINATION ${share}/fish/vendor_completions.d)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE
        DESTINATION ${share}/doc/attention-visualizer RENAME copyright)

# A change log as Debian wants one.
string(CONCAT changes
  "attention-visualizer (${PROJECT_VERSION}) unstable; urgency=medium\n\n"
  "  * First version.\n\n"
  " -- ${maintainer}  Sat, 21 Nov 2026 12:00:00 +0000\n")
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/changelog "${changes}")
execute_process(COMMAND ${GZIP} -9nc ${CMAKE_CURRENT_BINARY_DIR}/changelog
                OUTPUT_FILE ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz
        DESTINATION ${share}/doc/attention-visualizer)

set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME attention-visualizer)
set(CPACK_PACKAGE_VENDOR "The Attention Visualizer authors")
set(CPACK_PACKAGE_CONTACT "${maintainer}")
set(CPACK_PACKAGE_HOMEPAGE_URL "${ATTENTION_VISUALIZER_HOMEPAGE}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "viewer of transformer attention")
set(CPACK_PACKAGE_DESCRIPTION "Opens transformer checkpoints and dumped attention tensors, and shows
every head of every layer: as heatmap, flow, text, steps, charts and in
three dimensions, with metrics and interventions, offline.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What it loads while it runs, which no library says.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6svg6, qt6-qpa-plugins, qt6-translations-l10n, fonts-dejavu-core | fonts-freefont-ttf")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-image-formats-plugins, fonts-noto-cjk, libgl1-mesa-dri")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_CMAKE_PROJECTS "${CMAKE_BINARY_DIR};${PROJECT_NAME};program;/")
include(CPack)

# `cmake --build build/release --target uninstall` takes away what `cmake --install` put there.
add_custom_target(uninstall COMMAND ${CMAKE_COMMAND} -P ${CMAKE_CURRENT_SOURCE_DIR}/uninstall.cmake
  WORKING_DIRECTORY ${CMAKE_BINARY_DIR} VERBATIM)
